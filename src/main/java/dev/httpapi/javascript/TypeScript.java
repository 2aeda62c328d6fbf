package dev.httpapi.javascript;

/**
 * What a node does with TypeScript: it takes the types out and runs the rest, without a compiler.
 *
 * @see <a href="https://nodejs.org/docs/latest/api/typescript.html">Modules: TypeScript</a>
 */
enum TypeScript {
  /** It knows none. */
  NONE,
  /** It does so with {@code --experimental-strip-types}: from 22.6, and 23.0 to 23.5. */
  BY_FLAG,
  /** It does so by itself: from 22.18, and from 23.6. */
  BUILT_IN;

  static final String FLAG = "--experimental-strip-types";
  static final String NEEDED = "22.6";

  /** What node {@code version} does, which is like {@code v22.18.0}. */
  static TypeScript of(String version) {
    String[] numbers = version.substring(version.startsWith("v") ? 1 : 0).split("[.-]");
    int major = number(numbers, 0);
    int minor = number(numbers, 1);
    return switch (major) {
      case 22 -> minor >= 18 ? BUILT_IN : minor >= 6 ? BY_FLAG : NONE;
      case 23 -> minor >= 6 ? BUILT_IN : BY_FLAG;
      default -> major > 23 ? BUILT_IN : NONE;
    };
  }

  private static int number(String[] numbers, int index) {
    try {
      return index < numbers.length ? Integer.parseInt(numbers[index]) : 0;
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }
}
