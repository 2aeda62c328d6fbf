/** What is left to do after a deployment, since no template can carry it. */
package dev.httpapi.postdeploy;
