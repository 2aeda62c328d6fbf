/** What looks like a credential, by its form or by the name of the variable that holds it. */
package dev.httpapi.rules.credentials;
