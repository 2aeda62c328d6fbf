package dev.httpapi.diff.security;

import dev.httpapi.diff.apis.Apis;
import dev.httpapi.diff.canonical.Shown;
import dev.httpapi.diff.policies.Grant;
import dev.httpapi.diff.policies.Permission;
import dev.httpapi.template.References;
import dev.httpapi.template.located.Declared;
import dev.httpapi.template.located.Located;
import dev.httpapi.template.located.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call a function, by all permissions of a template together.
 *
 * @param template the side that they stand in
 * @param all the permissions of the function, of its versions and aliases
 */
record FunctionPermissions(Template template, List<Permission> all) {
  private static final Set<String> QUALIFIED = Set.of("AWS::Lambda::Alias", "AWS::Lambda::Version");
  private static final String SOURCE_ARN = "SourceArn";
  private static final String OWN_API =
      "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:";

  /** By the logical id of the function on the new side, or its name if it stands elsewhere. */
  static Map<String, FunctionPermissions> of(Template template, OldSide side) {
    Map<String, FunctionPermissions> byFunction = new LinkedHashMap<>();
    for (Declared resource : template.ofType("AWS::Lambda::Permission")) {
      Optional<Located> properties = resource.whole().get("Properties");
      if (properties.isPresent()) {
        byFunction
            .computeIfAbsent(
                function(resource, side),
                id -> new FunctionPermissions(template, new ArrayList<>()))
            .all
            .add(Permission.of(placed(side.of(properties.get()), resource)));
      }
    }
    return byFunction;
  }

  /** A generated permission has no lines of its own; then it stands where its resource does. */
  private static Located placed(Located properties, Declared resource) {
    return properties.value().origin().isPresent()
        ? properties
        : new Located(properties.value(), resource.span());
  }

  private static String function(Declared permission, OldSide side) {
    Optional<Declared> named = permission.referred("FunctionName");
    if (named.isPresent() && QUALIFIED.contains(named.get().type())) {
      named = named.get().referred("FunctionName").or(() -> permission.referred("FunctionName"));
    }
    return named
        .map(resource -> side.id(resource.logicalId()))
        .orElseGet(
            () -> permission.get("FunctionName").map(name -> Shown.of(name.value())).orElse(""));
  }

  List<Grant> grants() {
    return all.stream().map(Permission::grant).toList();
  }

  Permission of(Grant grant) {
    return all.stream().filter(one -> one.grant() == grant).findFirst().orElseThrow();
  }

  /**
   * Whether it goes without saying: a service of AWS calls for what this template has, as an event
   * of a function asks for. The framework lets WebSocket APIs call without saying which.
   */
  boolean isUsual(Permission permission) {
    if (!permission.isOfService()) {
      return false;
    }
    Located source = permission.limits().get(SOURCE_ARN);
    return source != null
        ? isOfTemplate(source)
        : permission.grant().principal().shown().get(0).startsWith("apigateway.")
            && hasWebsocketApi();
  }

  /** Whether it names a resource of the template, or another stack's API that has routes here. */
  private boolean isOfTemplate(Located source) {
    for (String id : new References(source.value()).logicalIds()) {
      if (!id.startsWith("AWS::")) {
        return true;
      }
    }
    String shown = shown(source);
    return Apis.of(template).stream().anyMatch(api -> shown.startsWith(api.id() + "/"));
  }

  private boolean hasWebsocketApi() {
    return template.ofType("AWS::ApiGatewayV2::Api").stream()
        .anyMatch(api -> api.text("ProtocolType").orElse("").equals("WEBSOCKET"));
  }

  /** Whether it is the one that a function URL without authorization needs. */
  static boolean isOfOpenUrl(Permission permission) {
    Located type = permission.limits().get("FunctionUrlAuthType");
    return permission.grant().principal().isAll()
        && (permission.limits().containsKey("InvokedViaFunctionUrl")
            || (type != null && type.text().orElse("").equals("NONE")));
  }

  /** {@code by `sns.amazonaws.com` for `arn:...` of the account `1`}. */
  static String shown(Permission permission) {
    return "by " + who(permission) + limits(permission);
  }

  /** {@code for `arn:...`}; for anybody, where a service calls that no source is named of. */
  static String limits(Permission permission) {
    if (permission.limits().isEmpty()) {
      return permission.isOfService() ? " for anybody" : "";
    }
    StringBuilder text = new StringBuilder();
    permission
        .limits()
        .forEach(
            (name, value) ->
                text.append(
                        switch (name) {
                          case SOURCE_ARN -> " for ";
                          case "SourceAccount" -> " of the account ";
                          case "PrincipalOrgID" -> " of the organization ";
                          case "EventSourceToken" -> " with a token";
                          case "FunctionUrlAuthType" -> " through a function URL of the type ";
                          default -> " through a function URL";
                        })
                    .append(isSaid(name) ? "`" + shown(value) + "`" : ""));
    return text.toString();
  }

  /** An API of this account and region by its id and what follows. */
  private static String shown(Located value) {
    String text = Shown.of(value.value());
    return text.startsWith(OWN_API) ? text.substring(OWN_API.length()) : text;
  }

  /** A token is nobody's business who reads a review. */
  private static boolean isSaid(String name) {
    return !name.equals("EventSourceToken") && !name.equals("InvokedViaFunctionUrl");
  }

  static String who(Permission permission) {
    return permission.grant().principal().isAll()
        ? "everybody"
        : permission.grant().principal().text();
  }
}
