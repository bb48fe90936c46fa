import { hash } from 'node:crypto';

const blockBytes = 64;

/**
 * HMAC-SHA-256 (RFC 2104) under a key whose bytes can be overwritten, which those of a `KeyObject` cannot. `createHmac` gives the same and takes more
 * than twice as long, which a ballot notices.
 */
export class ErasableHmac {
  private readonly inner = Buffer.alloc(blockBytes, 0x36);
  private readonly outer = Buffer.alloc(blockBytes, 0x5c);

  /** @param key of at most 64 bytes; it is overwritten. */
  constructor(key: Buffer) {
    for (const [place, byte] of key.entries()) {
      this.inner[place] = byte ^ 0x36;
      this.outer[place] = byte ^ 0x5c;
    }
    key.fill(0);
  }

  digest(message: Buffer): Buffer {
    return hashed(this.outer, hashed(this.inner, message));
  }

  erase(): void {
    this.inner.fill(0);
    this.outer.fill(0);
  }
}

function hashed(block: Buffer, message: Buffer): Buffer {
  const whole = Buffer.concat([block, message]);
  // by way of letters of one byte: straight into a buffer, `hash` takes three times as long
  const made = Buffer.from(hash('sha256', whole, 'binary'), 'binary');
  // memory of small buffers is used again as it is: the key would lie in it
  whole.fill(0);
  return made;
}
