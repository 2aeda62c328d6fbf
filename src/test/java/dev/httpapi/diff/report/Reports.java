package dev.httpapi.diff.report;

import dev.httpapi.diff.base.Action;
import dev.httpapi.diff.base.Change;
import dev.httpapi.diff.base.ChangeCode;
import dev.httpapi.diff.base.Consequence;
import dev.httpapi.diff.base.Effect;
import dev.httpapi.diff.base.PropertyChange;
import dev.httpapi.diff.base.ResourceChange;
import dev.httpapi.diff.updates.UpdateBehaviour;
import dev.httpapi.source.SourceFile;
import dev.httpapi.source.Span;
import dev.httpapi.template.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reports with something of everything, made by hand. */
final class Reports {
  static final SourceFile OLD = new SourceFile("origin/main:serverless.yml", "");
  static final SourceFile NEW = new SourceFile("serverless.yml", "");
  private static final SourceFile SETTINGS = new SourceFile("config/settings.yml", "");

  static final Consequence PUBLIC =
      Consequence.of(
              ChangeCode.PUBLIC_ROUTE,
              Effect.WEAKER,
              "POST /items",
              "everybody may call it: the authorizer `staff` is gone")
          .at(old(23), now(19));
  static final Consequence UNKNOWN =
      Consequence.of(
              ChangeCode.IAM_STATEMENT,
              Effect.UNKNOWN,
              "Role",
              "`s3:GetObject` is allowed on `${Bucket}/*`")
          .added(now(31).usedAt(now(4)));
  static final Consequence STRONGER =
      Consequence.of(ChangeCode.TLS, Effect.STRONGER, "api.shop.example", "takes TLS 1.2 alone")
          .added(now(8));
  static final Consequence REMOVED =
      Consequence.of(
              ChangeCode.ROUTE_REMOVED, Effect.BREAKING, "GET /v1/items/{id}", "the route is gone")
          .gone(old(28));
  static final Consequence ADDED =
      Consequence.of(ChangeCode.ROUTE_ADDED, Effect.COMPATIBLE, "GET /items", "the route is new")
          .added(Span.at(SETTINGS, 2, 3, 2, 9).usedAt(now(5)));
  static final Consequence COUNT =
      Consequence.of(
          ChangeCode.RESOURCE_COUNT, Effect.NEUTRAL, "the stack", "has 17 resources instead of 23");

  static final ResourceChange REPLACED =
      new ResourceChange(
          Action.REPLACED,
          "Items",
          Optional.empty(),
          "AWS::DynamoDB::Table",
          List.of(
              property("BillingMode", UpdateBehaviour.IN_PLACE, "PROVISIONED", "PAY_PER_REQUEST"),
              property("TableName", UpdateBehaviour.REPLACEMENT, "shop-items", "shop|`goods`")),
          List.of("its items are lost"),
          Optional.of(old(33)),
          Optional.of(now(27)));
  static final ResourceChange RENAMED =
      new ResourceChange(
          Action.RENAMED,
          "Jobs",
          Optional.of("Queue"),
          "AWS::SQS::Queue",
          List.of(),
          List.of(),
          Optional.of(old(41)),
          Optional.of(now(40)));
  static final ResourceChange LOST =
      new ResourceChange(
          Action.LOST,
          "ExportLogGroup",
          Optional.empty(),
          "AWS::Logs::LogGroup",
          List.of(),
          List.of("the logs in it are lost"),
          Optional.of(old(25)),
          Optional.empty());
  static final ResourceChange UPDATED =
      new ResourceChange(
          Action.UPDATED,
          "ListLambdaFunction",
          Optional.empty(),
          "AWS::Lambda::Function",
          List.of(
              property("MemorySize", UpdateBehaviour.IN_PLACE, "256", "512"),
              property("Environment.Variables.KEY", UpdateBehaviour.IN_PLACE, "s3cret", "t0p"),
              new PropertyChange(
                  "Role",
                  UpdateBehaviour.IN_PLACE,
                  Optional.empty(),
                  Optional.of(Value.of("${Role.Arn}")),
                  Optional.of(Value.of("${Role.Arn}")),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("Role")),
              new PropertyChange(
                  "Odd",
                  UpdateBehaviour.DEPENDS,
                  Optional.of("where @octocat or #12 has it, as https://example.com says"),
                  Optional.empty(),
                  Optional.of(Value.of("a\u202eb\n<b>@octocat</b>")),
                  Optional.empty(),
                  Optional.of(now(15)),
                  Optional.empty())),
          List.of(),
          Optional.of(old(13)),
          Optional.of(now(13)));

  private Reports() {}

  static DiffReport full() {
    return of(
        List.of(COUNT, UPDATED, RENAMED, LOST, REPLACED, ADDED, REMOVED, STRONGER, UNKNOWN, PUBLIC),
        List.of(
            new DiffReport.Accepted(
                Consequence.of(
                    ChangeCode.FUNCTION_TIMEOUT, Effect.UNKNOWN, "GET /items", "has 6 s, not 30"),
                "agreed in #42 with @octocat")),
        List.of("2 changes are of codes that are ignored"));
  }

  static DiffReport of(
      List<Change> changes, List<DiffReport.Accepted> accepted, List<String> notes) {
    return new DiffReport(OLD.name(), NEW.name(), changes, accepted, notes);
  }

  static DiffReport of(Change... changes) {
    return of(List.of(changes), List.of(), List.of());
  }

  static Span old(int line) {
    return Span.at(OLD, line, 5, line, 9);
  }

  static Span now(int line) {
    return Span.at(NEW, line, 5, line, 9);
  }

  private static PropertyChange property(
      String path, UpdateBehaviour behaviour, String before, String after) {
    return new PropertyChange(
        path,
        behaviour,
        Optional.empty(),
        Optional.of(Value.of(before)),
        Optional.of(Value.of(after)),
        Optional.of(old(34)),
        Optional.of(now(28)),
        Optional.empty());
  }

  /** What is written down of a report, in {@code src/test/resources/diff}. */
  static String expected(String file) {
    try {
      return Files.readString(Path.of("src/test/resources/diff", file));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
