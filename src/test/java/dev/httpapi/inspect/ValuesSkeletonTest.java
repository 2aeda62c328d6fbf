package dev.httpapi.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.httpapi.source.SourceFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file to be filled in, new or beside answers that are there. */
class ValuesSkeletonTest {
  private static final String SERVICE =
      Inspection.PROVIDER
          + """
          custom:
            a: ${cf:net-${sls:stage}.A}
            b: x${cf:net-dev.A} ${terraform:x, 'y'}
            c: ${aws:accountId}
            d: ${ssm(raw):/a}
            e: ${env:NONE}
          """;

  private static final String ADDED =
      """
      # Needed:
      cf:net-dev.A: # serverless.yml:6:6, serverless.yml:7:7
      terraform:x: # serverless.yml:7:23
      # CloudFormation resolves these at the deployment; an answer here goes first:
      aws:accountId: # serverless.yml:8:6
      "ssm(raw):/a": # serverless.yml:9:6
      """;

  @TempDir Path folder;

  @Test
  void aNewFileHasALineForEachVariableThatIsAnsweredElsewhere() {
    ValuesSkeleton.Written written = skeleton().file();
    assertEquals(4, written.added());
    assertEquals(
        """
        # Answers for `httpapi compile --values`: a line for each variable, as it is asked.
        # What stands empty is not answered.
        """
            + ADDED,
        written.text());
  }

  @Test
  void whatAFileHasStaysToTheCharacter() {
    String own = "# mine\n\"${cf:net-dev.A}\":   vpc-1  # kept\nterraform:x:\nother: [1]";
    String rest = ADDED.substring(ADDED.indexOf("# CloudFormation"));
    assertEquals(Optional.of(own + "\n" + rest), added(own).map(ValuesSkeleton.Written::text));
  }

  @Test
  void nothingIsAddedTwice() {
    String once = added("").orElseThrow().text();
    assertEquals(new ValuesSkeleton.Written(once, 0), added(once).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a: b}",
        "- a",
        "text",
        "a: b\n...\n",
        "a: |\n  open\n b",
        "a: b\n---\nc: d",
        "a: ["
      })
  void aFileThatTakesNoLinesIsLeftAlone(String text) {
    assertEquals(Optional.empty(), added(text));
  }

  private Optional<ValuesSkeleton.Written> added(String text) {
    return skeleton().addedTo(new SourceFile("values.yml", text));
  }

  private ValuesSkeleton skeleton() {
    return new ValuesSkeleton(new Inspection(folder, SERVICE, Map.of()).trace().variables());
  }
}
