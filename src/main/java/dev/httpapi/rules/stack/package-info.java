/** Rules of CloudFormation. */
package dev.httpapi.rules.stack;
