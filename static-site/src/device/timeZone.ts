/** The time zone of this device, by its IANA name. It can change while the page is open. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
