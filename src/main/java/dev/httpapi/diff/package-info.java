/** What the change from one template to another does to the running stack and its API. */
package dev.httpapi.diff;
