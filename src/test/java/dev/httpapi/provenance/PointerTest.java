package dev.httpapi.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointerTest {
  private static Pointer of(String steps) {
    return Pointer.to(steps.split(" "));
  }

  @Test
  void charactersThatSeparateAreEscaped() {
    assertEquals("/Resources/A/a~1b~0c", of("Resources A a/b~c").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Resources A Properties Role Fn::GetAtt, Role",
    "Resources A Properties Policies 0 PolicyName Ref, Policies[0].PolicyName",
    "Resources A Properties Target Fn::Join 1 1 Ref, Target",
    "Resources A Properties Ref, Ref",
    "Resources A Properties Fn::Transform, Fn::Transform",
    "Resources A DependsOn 1, DependsOn[1]",
    "Resources A Properties, Properties",
    "Outputs A Value Ref, Value",
    "Conditions A Fn::Or 0 Condition, ''",
  })
  void aPersonReadsTheProperty(String steps, String path) {
    assertEquals(path, of(steps).path());
  }
}
