package dev.httpapi.diff.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.httpapi.template.Fields;
import dev.httpapi.template.Value;
import org.junit.jupiter.api.Test;

class GlobTest {

  private static Glob join(Value... parts) {
    return Glob.of(new Fields().put("Fn::Join", Value.list(Value.of(""), Value.list(parts))));
  }

  private static Value ref(String id) {
    return new Fields().put("Ref", id);
  }

  @Test
  void aReferenceIsTheSameAsItselfAlone() {
    Glob own = join(Value.of("arn:"), ref("Api"), Value.of("/*"));
    Glob narrower = join(Value.of("arn:"), ref("Api"), Value.of("/*/GET/items"));
    Glob other = join(Value.of("arn:"), ref("Other"), Value.of("/*/GET/items"));
    assertTrue(own.covers(narrower));
    assertFalse(narrower.covers(own));
    assertFalse(own.covers(other));
    assertTrue(Glob.of("arn:*").covers(other));
    assertFalse(Glob.of("arn:???/*").covers(own));
  }

  @Test
  void aStarGoesBeyondColons() {
    assertTrue(Glob.of("arn:aws:s3*").covers(Glob.of("arn:aws:s3:::bucket/a:b")));
    assertTrue(Glob.of("*").covers(Glob.of("arn:aws:s3:::bucket/*")));
    assertFalse(Glob.of("arn:aws:s3:::bucket/*").covers(Glob.of("*")));
  }

  @Test
  void theCommonPartitionIsTheStacksOwn() {
    assertEquals(
        Glob.of("arn:aws:s3:::bucket"),
        join(Value.of("arn:"), ref("AWS::Partition"), Value.of(":s3:::bucket")));
    assertEquals(
        join(Value.of("arn:aws:s3:::"), ref("Bucket")),
        join(Value.of("arn:"), ref("AWS::Partition"), Value.of(":s3:::"), ref("Bucket")));
  }

  @Test
  void theCaseOfActionsDoesNotCount() {
    assertTrue(Glob.ofAction(Value.of("S3:*")).covers(Glob.ofAction(Value.of("s3:GetObject"))));
  }

  @Test
  void longPatternsAreCompared() {
    String many = "a*".repeat(60);
    assertTrue(Glob.of(many).covers(Glob.of(many + "b*")));
    assertFalse(Glob.of(many + "c").covers(Glob.of(many + "b*")));
  }
}
