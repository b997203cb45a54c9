interface ImportMetaEnv {
  /** The language that this build is for (BCP 47). */
  readonly SITE_LANGUAGE: string;
}
