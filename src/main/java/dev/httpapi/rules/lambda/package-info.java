/** Rules of AWS::Lambda, AWS::IAM and AWS::Logs. */
package dev.httpapi.rules.lambda;
