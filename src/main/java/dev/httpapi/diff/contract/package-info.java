/** What a change means to the clients of an API. */
package dev.httpapi.diff.contract;
