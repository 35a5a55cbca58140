/** Milliseconds of the processor in this process since the call: they stand on a busy machine too. */
export function startClock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}

/** What the whole process has used so far. */
export function processUsage(): { readonly cpuMs: number; readonly peakMb: number } {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 };
}
