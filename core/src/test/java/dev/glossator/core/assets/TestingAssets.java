// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import java.util.List;

/** Assets to try things on. */
final class TestingAssets {

  static final String TABLE =
      """
      {"tableName":"sls_ord","columns":[\
      {"columnName":"ord_no","dataType":"bigint","description":"from the source"},\
      {"columnName":"cust_no","dataType":"int"},\
      {"columnName":"表 🧀","dataType":"text","description":" "}]}""";

  private TestingAssets() {}

  static AssetForm table(String content) {
    return new AssetForm("Table", "amazon.datazone.RelationalTableFormType", "1", content);
  }

  static AssetForm business(String content) {
    return ManagedForms.COLUMN_BUSINESS_METADATA.withContent(content);
  }

  static AssetContent asset(AssetForm... forms) {
    return new AssetContent("sls_ord", "Orders.", List.of(forms), List.of("t1"), List.of());
  }
}
