/** A CloudFormation template as values, and its text: JSON or YAML, the same bytes every time. */
package dev.httpapi.template;
