package dev.httpapi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnderlinesTest {
  private final Underlines under = new Underlines(40);

  private String rows() {
    StringBuilder text = new StringBuilder();
    for (Underlines.Row row : under.rows()) {
      int column = 0;
      for (Underlines.Piece piece : row.pieces()) {
        text.append(" ".repeat(piece.at() - column)).append(piece.text());
        column = piece.at() + piece.width();
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void theLabelStandsBehindItsMark() {
    under.add(3, 6, false, "first here");
    assertEquals("   --- first here\n", rows());
  }

  @Test
  void anEmptyRangeIsOneColumn() {
    under.add(3, 3, true, "");
    assertEquals("   ^\n", rows());
  }

  @Test
  void theLabelIsTheEndOfItsRow() {
    under.add(3, 6, true, "");
    under.add(20, 23, false, "right of it");
    assertEquals("   ^^^              --- right of it\n", rows());
  }

  @Test
  void aLabelledMarkAtTheLeftHasARowOfItsOwn() {
    under.add(30, 33, true, "");
    under.add(3, 6, false, "left of it");
    assertEquals(
        """
                                      ^^^
           --- left of it
        """,
        rows());
  }

  @Test
  void marksWithoutLabelsShareARow() {
    under.add(10, 13, true, "");
    under.add(14, 16, false, "");
    under.add(13, 14, false, "");
    assertEquals(
        """
                  ^^^ --
                     -
        """,
        rows());
  }

  @Test
  void marksAtOnePlaceStandBelowEachOther() {
    under.add(3, 6, true, "");
    under.add(3, 6, false, "the same");
    under.add(0, 9, false, "all");
    assertEquals(
        """
           ^^^
           --- the same
        --------- all
        """,
        rows());
  }

  @Test
  void aLabelThatDoesNotFitBehindStandsBelow() {
    under.add(30, 35, false, "first taken here");
    assertEquals(
        """
                                      -----
                                first taken here
        """,
        rows());
  }

  @Test
  void aLabelThatIsWiderThanTheRoomIsWrapped() {
    under.add(3, 5, false, "one two three four five six seven eight nine ten");
    assertEquals(
        """
           --
        one two three four five six seven eight
        nine ten
        """,
        rows());
  }

  @Test
  void wideLabelsAreMeasured() {
    under.add(0, 3, false, "日".repeat(18));
    assertEquals("--- " + "日".repeat(18) + "\n", rows());
    under.add(0, 4, false, "日".repeat(18));
    assertEquals(3, under.rows().size());
  }

  @Test
  void wordsLongerThanALineAreCut() {
    List<Cells> lines = Underlines.wrapped(Cells.of("a bcdefgh ij"), 4);
    assertEquals(List.of("a", "bcde", "fgh", "ij"), lines.stream().map(Cells::text).toList());
  }
}
