package dev.httpapi.rules.stack;

import dev.httpapi.rules.base.Findings;

/** One thing that CloudFormation asks of a template, judged by what a walk gathered. */
interface WalkRule {

  /** Says what CloudFormation would refuse; nothing where only it can know. */
  void check(Walk walk, Findings findings);
}
