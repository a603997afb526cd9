/** Whether the machine names its keys as Macs do. */
export function isMac(): boolean {
  return /mac|iphone|ipad/iu.test(navigator.userAgent);
}
