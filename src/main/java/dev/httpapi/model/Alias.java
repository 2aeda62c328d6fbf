package dev.httpapi.model;

/** The aliases that the framework makes, by the names that they have in AWS. */
public enum Alias {
  PROVISIONED("provisioned"),
  SNAP_START("snapstart"),
  DURABLE("durable");

  private final String alias;

  Alias(String alias) {
    this.alias = alias;
  }

  /** The name in AWS. */
  public String aliasName() {
    return alias;
  }
}
