// The memory of a process, in megabytes, as Linux keeps it.
import fs from 'node:fs';

/** What it has now; 0 when it is gone. */
export const residentOf = (pid) => lineOf(pid, 'VmRSS');

/** The most it had until now; 0 when it is gone. */
export const peakOf = (pid) => lineOf(pid, 'VmHWM');

/** Begins to look for the most anew. @returns what it has now. */
export function memoryFromNow(pid) {
  fs.writeFileSync(`/proc/${pid}/clear_refs`, '5');
  return residentOf(pid);
}

function lineOf(pid, name) {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
