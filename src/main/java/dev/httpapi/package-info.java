/** The compiler from {@code serverless.yml} to a CloudFormation template. */
package dev.httpapi;
