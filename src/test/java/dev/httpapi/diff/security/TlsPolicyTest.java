package dev.httpapi.diff.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsPolicyTest {

  /** The names that AWS lists for REST APIs and domains. */
  @ParameterizedTest
  @CsvSource({
    "TLS_1_0, 1.0",
    "TLS_1_2, 1.2",
    "SecurityPolicy_TLS13_1_3_2025_09, 1.3",
    "SecurityPolicy_TLS13_1_3_FIPS_2025_09, 1.3",
    "SecurityPolicy_TLS13_1_2_2021_06, 1.2",
    "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09, 1.2",
    "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09, 1.2",
    "SecurityPolicy_TLS13_2025_EDGE, 1.3",
    "SecurityPolicy_TLS12_PFS_2025_EDGE, 1.2",
    "SecurityPolicy_TLS12_2018_EDGE, 1.2",
    "SecurityPolicy_TLS1, ''",
    "TLS_1_, ''",
    "TLS_2_0, ''",
    "something, ''"
  })
  void theNameTellsTheOldestVersion(String policy, String oldest) {
    assertEquals(oldest, TlsPolicy.oldest(policy).map(Object::toString).orElse(""));
  }
}
