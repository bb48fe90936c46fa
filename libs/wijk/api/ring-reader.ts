import type { Token } from 'stream-json/core/parser.js';

/**
 * Reads the `coordinates` of one geometry from its tokens. As GeoJSON has them they are a list for every point, which is many
 * times the memory; here the numbers of a ring stand in one list.
 */
export class RingReader {
  /** Numbers of rings, x y x y; how rings make polygons does not matter to ground. */
  readonly rings: (readonly number[])[] = [];
  /** In how many lists a position stands, itself counted; 0 when there is none. */
  positionDepth = 0;
  /** Nothing but lists of numbers, all positions equally deep and of two numbers or more. */
  isSound = true;
  /** How deep the deepest list of nothing stands. */
  emptyDepth = 0;
  private depth = 0;
  private ring: number[] = [];
  private inPosition = 0;
  private isFresh = false;

  /** @returns whether this was the last token. */
  take(token: Token): boolean {
    if (token.name === 'startArray') this.open();
    else if (token.name === 'endArray') this.close();
    else if (token.name === 'numberValue') this.add(Number(token.value));
    else this.isSound = false;
    return this.depth === 0;
  }

  private open(): void {
    this.depth++;
    this.inPosition = 0;
    this.isFresh = true;
  }

  private close(): void {
    if (this.isFresh) this.emptyDepth = Math.max(this.emptyDepth, this.depth);
    else if (this.depth === this.positionDepth && this.inPosition < 2) this.isSound = false;
    if (this.depth === this.positionDepth - 1 && this.ring.length > 0) {
      this.rings.push(this.ring);
      this.ring = [];
    }
    this.isFresh = false;
    this.depth--;
  }

  /** The third number of a position is a height, and is left out. */
  private add(number: number): void {
    this.isFresh = false;
    if (this.positionDepth === 0) this.positionDepth = this.depth;
    if (this.depth !== this.positionDepth) this.isSound = false;
    else if (this.inPosition++ < 2) this.ring.push(number);
  }
}
