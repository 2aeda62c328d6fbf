package dev.httpapi.emit;

import dev.httpapi.model.Function;
import dev.httpapi.model.FunctionUrl;
import dev.httpapi.template.Fields;
import dev.httpapi.template.Intrinsic;
import dev.httpapi.template.Resource;
import dev.httpapi.template.Value;

/** Function URLs, and the permission that opens one to everybody. */
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
            .put("AuthType", authType)
            .put("TargetFunctionArn", target.arn())
            .put("Cors", url.cors().map(FunctionUrlEmitter::cors));
    if (url.streaming()) {
      properties.put("InvokeMode", "RESPONSE_STREAM");
    }
    String urlId = LogicalIds.functionUrl(function.key());
    emission.add(
        urlId,
        Resource.of("AWS::Lambda::Url", function.span(), properties)
            .dependsOn(target.dependency()));
    emission.output(urlId, "Lambda Function URL", Intrinsic.getAtt(urlId, "FunctionUrl"));
    if (!url.iam()) {
      emission.add(
          LogicalIds.functionUrlPermission(function.key()),
          Resource.of(
                  "AWS::Lambda::Permission",
                  function.span(),
                  new Fields()
                      .put("FunctionName", target.arn())
                      .put("Action", "lambda:InvokeFunctionUrl")
                      .put("Principal", "*")
                      .put("FunctionUrlAuthType", authType))
              .dependsOn(target.dependency()));
    }
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
