/** What policies of IAM allow, and what one allows that another does not. */
package dev.httpapi.diff.policies;
