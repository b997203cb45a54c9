package dev.scopekeeper.aws;

/** The success metrics of scheduled jobs. Alarms trigger if they are missing. */
public enum JobSuccess {
  SITE_ANSWERED("SiteAnswered"),
  WARMED_UP("WarmedUp"),
  SWEPT("Swept");

  private final String metric;

  JobSuccess(String metric) {
    this.metric = metric;
  }

  /** The name of the metric. */
  public String metric() {
    return metric;
  }
}
