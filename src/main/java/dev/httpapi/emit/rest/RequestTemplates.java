package dev.httpapi.emit.rest;

import java.util.List;

/**
 * The templates that turn a request into the event of a function without the proxy integration: the
 * same event as the framework's templates make, in our own words.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">
 *     Variables for mapping templates</a>
 */
final class RequestTemplates {
  /** Where the claims of a user pool are put in, in our templates and in a service's own. */
  private static final String CLAIMS = "extraCognitoPoolClaims";

  /** An object of texts; {@code $entries} names the map that it is made of. */
  private static final String OBJECT_OF_TEXTS =
      """
      #define( $texts ){#foreach( $name in $entries.keySet() )
      #set( $key = $util.escapeJavaScript($name).replaceAll("\\\\'", "'") )
      #set( $text = $util.escapeJavaScript($entries.get($name)).replaceAll("\\\\'", "'") )
      "$key": "$text"#if( $foreach.hasNext ),#end
      #end}#end
      """;

  private static final String EVENT =
      """
      {
        "body": $body,
        "method": "$context.httpMethod",
        "principalId": "$context.authorizer.principalId",
        "stage": "$context.stage",
        "cognitoPoolClaims": {%s"sub": "$context.authorizer.claims.sub"},
        #set( $entries = $context.authorizer )"enhancedAuthContext": $texts,
        #set( $entries = $input.params().header )"headers": $texts,
        #set( $entries = $input.params().querystring )"query": $texts,
        #set( $entries = $input.params().path )"path": $texts,
        #set( $entries = $context.identity )"identity": $texts,
        #set( $entries = $stageVariables )"stageVariables": $texts,
        "requestPath": "$context.resourcePath"
      }
      """
          .replace("%s", CLAIMS);

  /** For a body of JSON, which becomes the event's body as it is. */
  static final String JSON =
      """
      #set( $body = $input.json("$") )
      """
          + OBJECT_OF_TEXTS
          + EVENT;

  /** For a form, whose fields become an object. */
  static final String FORM =
      """
      #set( $comma = "" )
      #define( $body ){#foreach( $field in $input.path("$").split("&") )
      #set( $parts = $field.split("=") )
      #if( $parts.size() >= 1 )
      #set( $key = $util.escapeJavaScript($util.urlDecode($parts[0])).replaceAll("\\\\'", "'") )
      #set( $value = "" )
      #if( $parts.size() >= 2 )
      #set( $value = $util.escapeJavaScript($util.urlDecode($parts[1])).replaceAll("\\\\'", "'") )
      #end
      $comma"$key": "$value"#set( $comma = "," )
      #end
      #end}#end
      """
          + OBJECT_OF_TEXTS
          + EVENT;

  private RequestTemplates() {}

  /** A template with the claims put in, whose names are what follows a colon. */
  static String withClaims(String template, List<String> claims) {
    int at = template.indexOf(CLAIMS);
    if (at < 0) {
      return template;
    }
    StringBuilder members = new StringBuilder();
    for (String claim : claims) {
      int colon = claim.indexOf(':');
      String access = colon < 0 ? "." + claim : "['" + claim + "']";
      members
          .append('"')
          .append(claim.substring(colon + 1))
          .append("\": \"$context.authorizer.claims")
          .append(access)
          .append("\",");
    }
    return template.substring(0, at) + members + template.substring(at + CLAIMS.length());
  }
}
