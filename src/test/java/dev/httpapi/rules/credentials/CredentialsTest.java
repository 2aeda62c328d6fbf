package dev.httpapi.rules.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;

/**
 * What looks like a credential. Tokens are put together here, so that nobody who scans these
 * sources takes them for one.
 */
class CredentialsTest {
  private static final String RANDOM = "k9QzW3mLx8RvB2nHc5YtJ7pDfG4sA6uE1oMi";

  @Example
  void formsThatProvidersGiveTheirTokens() {
    form("the id of an AWS access key", "AK" + "IAQX7D3KLM2WZP5RTV");
    form("the id of an AWS access key", "AS" + "IAQX7D3KLM2WZP5RTV");
    form("a private key", "-----BEGIN PRIVATE KEY-----\nMIIEpAIB\n-----END PRIVATE KEY-----\n");
    form("a token of GitHub", "gh" + "p_" + RANDOM);
    form("a token of GitHub", "github" + "_pat_" + RANDOM);
    form("a token of GitLab", "gl" + "pat-" + RANDOM.substring(0, 20));
    form("a token of Slack", "xo" + "xb-" + RANDOM);
    form("a live key of Stripe", "sk" + "_live_" + RANDOM);
    form("a live key of Stripe", "rk" + "_live_" + RANDOM);
    form("a key of Google", "AI" + "za" + RANDOM.substring(1));
    form("a key of SendGrid", "SG" + "." + RANDOM + "." + RANDOM.substring(10));
    form("a JSON Web Token", "ey" + "J" + RANDOM + ".ey" + "J" + RANDOM + "." + RANDOM);
    form("a URL with a password", "postgres://user:password@db.shop.internal/orders");
    form("a URL with a password", "https://me:a@b@shop.internal");
  }

  @Example
  void textsThatAreNone() {
    form("", "AKIA");
    form("", "AK" + "IAIOSFODNN7EXAMPLE");
    form("", "-----BEGIN PUBLIC KEY-----\nMIIEpAIB\n-----END PUBLIC KEY-----\n");
    form("", "pk" + "_live_" + RANDOM);
    form("", "sk_live_key");
    form("", "eyebrow.example.com");
    form("", "https://shop.internal:8080/a@b");
    form("", "postgres://user@db.shop.internal/orders");
    form("", "postgres://user:<password>@db.shop.internal/orders");
    form("", "postgres://user:hunter22@localhost/orders");
    form("", "postgres://user:${DbPassword}@db.shop.internal/orders");
  }

  private static void form(String expected, String text) {
    assertEquals(expected, CredentialForms.of(text), text);
  }

  @Example
  void namesAndWhatTheyHold() {
    String looks = "what looks like a credential";
    kind("a password", "DB_PASSWORD", "hunter22");
    kind("a password", "dbPassword", "Tr0ub4dor&3");
    kind(looks, "API_KEY", "7f3d9c1e-52ab-4f60-9d3e-0b7c64a1f28d");
    kind(looks, "sessionSecret", "k9QzW3mLx8RvB2nH");
    kind(looks, "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI7K7MDENGbPxRfiCYzU3b4KEYa2v");
    kind("", "API_KEY", "");
    kind("", "API_KEY_ID", "7f3d9c1e52ab4f609d3e0b7c64a1f28d");
    kind("", "DB_PASSWORD", "password");
    kind("", "DB_PASSWORD", "/shop/prod1/password");
    kind("", "DB_SECRET", "shop-prod-v2-database");
    kind("", "DB_SECRET", "shop-production-database-1");
    kind("", "TOKEN", "eu-central-1_orders");
    kind("", "MAX_TOKEN", "4096");
    kind("", "API_KEY", "changeme-k9QzW3mLx8RvB2nH");
    kind("", "SECRET", "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-k9QzW3");
  }

  private static void kind(String expected, String name, String value) {
    assertEquals(expected, CredentialNames.kind(name, value), name + " " + value);
  }

  /** Words, of whatever language, are the name of a secret and not the secret. */
  @Property
  void wordsAreNotRandom(@ForAll @AlphaChars @NotEmpty @StringLength(max = 40) String word) {
    assertEquals("", CredentialNames.kind("DB_SECRET", word + "-" + word + "-v2"));
  }

  @Property
  void anyTextCanBeAsked(
      @ForAll @NotEmpty @Chars({'a', 'E', 'y', 'J', '.', ':', '/', '@', '-', '_', '7', 'x'})
          String text) {
    CredentialForms.of(text);
    CredentialNames.kind(text, text);
  }
}
