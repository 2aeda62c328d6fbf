package dev.httpapi.template;

/** The two notations of a CloudFormation template. */
public enum TemplateFormat {
  YAML,
  JSON
}
