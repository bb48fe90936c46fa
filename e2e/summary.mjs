import fs from 'node:fs';

/** Hands the counts, and the names of what was skipped, to the script that adds up all runners. */
export default class Summary {
  counts = { passed: 0, failed: 0, skipped: [] };

  printsToStdio() {
    return false;
  }

  onTestEnd(test, result) {
    if (result.status === 'skipped') this.counts.skipped.push(test.titlePath().slice(3).join(' > '));
    else if (test.outcome() === 'expected') this.counts.passed++;
    else if (result.retry >= test.retries) this.counts.failed++;
  }

  onError() {
    this.counts.failed++;
  }

  onEnd() {
    if (process.env.SUMMARY_FILE) fs.writeFileSync(process.env.SUMMARY_FILE, JSON.stringify(this.counts));
  }
}
