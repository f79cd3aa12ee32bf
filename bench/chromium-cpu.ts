// What a Chromium has worked so far, by kind of process, from /proc (Linux).
import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of its renderers, and of the process that stands for the graphics card. */
type ChromiumCpu = { readonly js: number; readonly gpu: number };

/** CPU milliseconds of the browser's renderers (js) and of its GPU process, from /proc. */
export function cpuOf(root: number): ChromiumCpu {
  const parents = new Map<number, number>();
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = statOf(entry);
      parents.set(Number(entry), Number(fields[1]));
    } catch {
      // It has ended.
    }
  }
  const isOurs = (pid: number): boolean => pid === root || (parents.has(pid) && isOurs(parents.get(pid) as number));
  const sum = { js: 0, gpu: 0 };
  for (const pid of [...parents.keys()].filter(isOurs)) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      const fields = statOf(String(pid));
      const milliseconds = (Number(fields[11]) + Number(fields[12])) * 10;
      if (command.includes("--type=renderer")) sum.js += milliseconds;
      else if (command.includes("--type=gpu-process")) sum.gpu += milliseconds;
    } catch {
      // It has ended.
    }
  }
  return sum;
}

/** The fields of a process's status after its name. */
function statOf(pid: string): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

/** CPU once the browser has done with its own start, which takes as much as a small page. */
export async function quietCpuOf(root: number): Promise<ChromiumCpu> {
  for (let before = cpuOf(root); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = cpuOf(root);
    if (now.js + now.gpu <= before.js + before.gpu) return now;
    before = now;
  }
}
