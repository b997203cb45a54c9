package dev.scopekeeper.aws;

/** That work which runs by itself succeeded: alarms wait for it to be missing. */
public enum JobSuccess {
  SITE_ANSWERED("SiteAnswered"),
  WARMED_UP("WarmedUp"),
  SWEPT("Swept");

  private final String metric;

  JobSuccess(String metric) {
    this.metric = metric;
  }

  /** The name of the metric that counts it. */
  public String metric() {
    return metric;
  }
}
