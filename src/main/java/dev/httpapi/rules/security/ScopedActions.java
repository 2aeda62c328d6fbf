package dev.httpapi.rules.security;

import java.util.List;
import java.util.Locale;

/**
 * Actions that use or change resources which a statement can name. They are a part of what the
 * Service Authorization Reference lists: those of services that functions mostly call, which change
 * a resource or read what is stored in it. Actions that can be allowed on all resources only, such
 * as {@code xray:PutTraceSegments} or {@code sns:Publish} to a telephone, are not among them, nor
 * are those that list or describe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html">Service
 *     Authorization Reference</a>
 */
final class ScopedActions {
  private ScopedActions() {}

  /**
   * Whether an action, which may have stars, is or may be among them.
   *
   * @param service the service whose actions count; a star for all of them
   */
  static boolean has(String action, String service) {
    if (action.equals("*")) {
      return true;
    }
    int colon = action.indexOf(':');
    if (colon < 0) {
      return false;
    }
    String of = action.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!service.equals("*") && !service.equals(of)) {
      return false;
    }
    String name = action.substring(colon + 1).toLowerCase(Locale.ROOT);
    int star = star(name);
    String known = star < 0 ? name : name.substring(0, star);
    for (String beginning : beginnings(of)) {
      if (known.startsWith(beginning) || (star >= 0 && beginning.startsWith(known))) {
        return true;
      }
    }
    return false;
  }

  private static int star(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '*' || name.charAt(i) == '?') {
        return i;
      }
    }
    return -1;
  }

  /** What the names of a service's actions begin with, in lower case. */
  private static List<String> beginnings(String service) {
    return switch (service) {
      case "appsync" -> List.of("graphql");
      case "cognito-idp" -> List.of("admin", "listusers");
      case "dynamodb" ->
          List.of(
              "batchget",
              "batchwrite",
              "createtable",
              "delete",
              "getitem",
              "getrecords",
              "partiql",
              "putitem",
              "putresourcepolicy",
              "query",
              "restore",
              "scan",
              "updateitem",
              "updatetable");
      case "ecs" -> List.of("runtask");
      case "es" -> List.of("eshttp");
      case "events" ->
          List.of(
              "deleterule",
              "disablerule",
              "enablerule",
              "putevents",
              "putrule",
              "puttargets",
              "removetargets");
      case "execute-api" -> List.of("invoke", "manageconnections");
      case "firehose" ->
          List.of("createdelivery", "deletedelivery", "putrecord", "updatedestination");
      case "iam" ->
          List.of(
              "add",
              "attach",
              "createaccesskey",
              "createlogin",
              "createpolicy",
              "createrole",
              "createuser",
              "deletepolicy",
              "deleterole",
              "deleteuser",
              "detach",
              "passrole",
              "put",
              "remove",
              "setdefault",
              "updateassume");
      case "kinesis" ->
          List.of(
              "createstream",
              "deletestream",
              "getrecords",
              "putrecord",
              "putresource",
              "subscribeto");
      case "kms" ->
          List.of(
              "creategrant",
              "decrypt",
              "disablekey",
              "encrypt",
              "generatedatakey",
              "generatemac",
              "putkeypolicy",
              "reencrypt",
              "schedulekey",
              "sign");
      case "lambda" ->
          List.of(
              "addpermission",
              "createfunction",
              "deletefunction",
              "invoke",
              "putfunction",
              "updatefunction");
      case "rds-data" -> List.of("batchexecute", "begin", "commit", "execute", "rollback");
      case "rds-db" -> List.of("connect");
      case "s3" ->
          List.of("createbucket", "delete", "getobject", "putbucket", "putobject", "restoreobject");
      case "sagemaker" -> List.of("invokeendpoint");
      case "scheduler" -> List.of("createschedule", "deleteschedule", "updateschedule");
      case "secretsmanager" ->
          List.of(
              "createsecret",
              "deletesecret",
              "getsecretvalue",
              "putresource",
              "putsecretvalue",
              "rotate",
              "updatesecret");
      case "sns" ->
          List.of(
              "addpermission",
              "createtopic",
              "deletetopic",
              "removepermission",
              "settopic",
              "subscribe");
      case "sqs" ->
          List.of(
              "addpermission",
              "changemessage",
              "createqueue",
              "delete",
              "purge",
              "receive",
              "removepermission",
              "send",
              "set");
      case "ssm" ->
          List.of(
              "deleteparameter",
              "getparameter",
              "putparameter",
              "sendcommand",
              "startautomation",
              "startsession");
      case "states" ->
          List.of(
              "createstate",
              "deletestate",
              "redrive",
              "startexecution",
              "startsync",
              "stopexecution",
              "updatestate");
      case "sts" -> List.of("assumerole");
      default -> List.of();
    };
  }
}
