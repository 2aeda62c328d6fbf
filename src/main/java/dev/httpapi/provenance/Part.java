package dev.httpapi.provenance;

import java.util.Set;

/**
 * A part of a logical id that differs from service to service, and how it is formed. Two parts that
 * stand side by side are told apart by what they can be.
 */
public enum Part {
  FUNCTION("Function", "the key of the function, " + Part.SPELT),
  AUTHORIZER("Authorizer", "the name of the authorizer, " + Part.SPELT),
  CALLED(
      "Called",
      "the key of the function that is called, or the name of the authorizer, " + Part.SPELT),
  LAYER("Layer", "the key of the layer, " + Part.SPELT),
  ACCOUNT("Account", "the account that may use it, `Wild` for `*`, of an ARN its letters"),
  LAYER_HASH("LayerHash", "the hash of the layer's content, since each version is kept"),
  CODE_DIGEST(
      "CodeDigest",
      "a digest of the function's code and settings: when one of them changes, a new version is"
          + " made"),
  API_DIGEST(
      "ApiDigest",
      "a digest of all that is deployed of the API: when any of it changes, it is deployed anew"),
  METHOD("Method", "the method, `Any` for all of them"),
  PATH(
      "Path",
      "the path, each part in lower case but for its first letter, `{id}` as `IdVar`, `-` as Dash,"
          + " without other characters; nothing for `/`"),
  CONTENT_TYPE("ContentType", "the words of the content type"),
  ROUTE(
      "Route",
      "the key of the route with `$` as S, `/` as Slash, `-` as Dash, `_` as Underscore, `.` as"
          + " Period; its first letter stays as it is"),
  SERVICE("Service", "the name of the service without other characters than letters and digits"),
  MODEL("Model", "the words of the model's key"),
  PLAN("Plan", "the name of the usage plan, " + Part.SPELT + "; nothing for a plan without one"),
  NUMBER("Number", "the place of the key in its list, counted from 1");

  private static final String SPELT =
      "its first letter in upper case, `-` as Dash, `_` as Underscore";

  private static final Set<String> METHODS =
      Set.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "Any");

  /** The digits of a SHA-1. */
  private static final int HASH = 40;

  private static final int ACCOUNT_NUMBER = 12;

  /** Of a SHA-256 in Base64 at least so many characters are letters or digits. */
  private static final int DIGEST = 24;

  private final String label;
  private final String formed;

  Part(String label, String formed) {
    this.label = label;
    this.formed = formed;
  }

  /** The word that stands for it in the pattern of a rule. */
  public String label() {
    return label;
  }

  /** How it is formed from the service. */
  public String formed() {
    return formed;
  }

  static Part labelled(String label) {
    for (Part part : values()) {
      if (part.label.equals(label)) {
        return part;
      }
    }
    throw new IllegalArgumentException(label);
  }

  /** Whether it takes as much as it can, since what follows cannot be mistaken. */
  boolean isGreedy() {
    return this == PATH;
  }

  /** Whether a text can be this part. */
  boolean accepts(String text) {
    return switch (this) {
      case METHOD -> METHODS.contains(text);
      case NUMBER -> !text.isEmpty() && areDigits(text, 10);
      case LAYER_HASH -> text.length() == HASH && areDigits(text, 16);
      case ACCOUNT ->
          text.equals("Wild")
              || text.startsWith("arn")
              || (text.length() == ACCOUNT_NUMBER && areDigits(text, 10));
      case CODE_DIGEST, API_DIGEST -> text.length() >= DIGEST;
      case PATH, CONTENT_TYPE, PLAN -> true;
      case FUNCTION, AUTHORIZER, CALLED, LAYER, ROUTE, SERVICE, MODEL -> !text.isEmpty();
    };
  }

  private static boolean areDigits(String text, int radix) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), radix) < 0) {
        return false;
      }
    }
    return true;
  }
}
