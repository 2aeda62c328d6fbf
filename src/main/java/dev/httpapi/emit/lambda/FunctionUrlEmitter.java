package dev.httpapi.emit.lambda;

import dev.httpapi.emit.base.Emission;
import dev.httpapi.emit.base.InvocationTarget;
import dev.httpapi.emit.base.LogicalIds;
import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionUrl;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;

/**
 * Function URLs, and the permissions that open one to everybody: to invoke the URL, and to invoke
 * the function through it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html">Control access to
 *     Lambda function URLs: both permissions are needed since October 2025</a>
 */
record FunctionUrlEmitter(Emission emission) {

  void emit(Function function) {
    if (function.url().isPresent()) {
      emit(function, function.url().get());
    }
  }

  private void emit(Function function, FunctionUrl url) {
    InvocationTarget target = new InvocationTarget(function);
    String authType = url.iam() ? "AWS_IAM" : "NONE";
    Fields properties =
        new Fields()
            .put("AuthType", Value.of(authType).at(url.span()))
            .put("TargetFunctionArn", target.arn())
            .put("Cors", url.cors().map(FunctionUrlEmitter::cors));
    if (url.streaming()) {
      properties.put("InvokeMode", "RESPONSE_STREAM");
    }
    String urlId = LogicalIds.functionUrl(function.key());
    emission.add(
        urlId,
        Resource.of("AWS::Lambda::Url", url.span(), properties)
            .condition(target.condition())
            .dependsOn(target.dependency()),
        function);
    emission.output(
        urlId,
        url.span(),
        "Lambda Function URL",
        Intrinsic.getAtt(urlId, "FunctionUrl"),
        target.condition());
    if (!url.iam()) {
      open(target, url);
    }
  }

  private void open(InvocationTarget target, FunctionUrl url) {
    String key = target.function().key();
    emission.add(
        LogicalIds.functionUrlPermission(key),
        permission(
            target,
            url,
            toEverybody(target, "lambda:InvokeFunctionUrl").put("FunctionUrlAuthType", "NONE")),
        target.function());
    emission.add(
        LogicalIds.functionThroughUrlPermission(key),
        permission(
            target,
            url,
            toEverybody(target, "lambda:InvokeFunction")
                .put("InvokedViaFunctionUrl", Value.of(true))),
        target.function());
  }

  private static Fields toEverybody(InvocationTarget target, String action) {
    return new Fields()
        .put("FunctionName", target.arn())
        .put("Action", action)
        .put("Principal", "*");
  }

  private static Resource permission(InvocationTarget target, FunctionUrl url, Fields properties) {
    return Resource.of("AWS::Lambda::Permission", url.span(), properties)
        .condition(target.condition())
        .dependsOn(target.dependency());
  }

  private static Fields cors(FunctionUrl.UrlCors cors) {
    Fields fields = new Fields();
    if (cors.credentials()) {
      fields.put("AllowCredentials", Value.of(true));
    }
    return fields
        .putNodes("AllowHeaders", cors.headers())
        .putNodes("AllowMethods", cors.methods())
        .putNodes("AllowOrigins", cors.origins())
        .putNodes("ExposeHeaders", cors.exposedHeaders())
        .putNode("MaxAge", cors.maxAge());
  }
}
