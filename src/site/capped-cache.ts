/** The least recently used entries leave when the bytes are more than the cap. */
export class CappedCache<Value> {
  private readonly entries = new Map<string, Value>();
  private used = 0;

  constructor(
    private readonly capBytes: number,
    private readonly bytesOf: (value: Value) => number,
  ) {}

  get bytes(): number {
    return this.used;
  }

  get(key: string): Value | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.delete(key);
    this.entries.set(key, value);
    this.used += this.sizeOf(key, value);
    for (const oldest of this.entries.keys()) {
      if (this.used <= this.capBytes) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const value = this.entries.get(key);
    if (value === undefined) return;
    this.entries.delete(key);
    this.used -= this.sizeOf(key, value);
  }

  clear(): void {
    this.entries.clear();
    this.used = 0;
  }

  private sizeOf(key: string, value: Value): number {
    return key.length * 2 + this.bytesOf(value) + ENTRY_OVERHEAD;
  }
}

const ENTRY_OVERHEAD = 400;
