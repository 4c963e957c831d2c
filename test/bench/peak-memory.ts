import { existsSync, readFileSync } from 'node:fs';

/**
 * Megabytes of memory that this process has had at most. Linux says it of this program alone; the number that a system call gives
 * begins with the size of the process that started this one.
 */
export function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status);
  return (peak ? Number(peak[1]) : process.resourceUsage().maxRSS) / 1024;
}
