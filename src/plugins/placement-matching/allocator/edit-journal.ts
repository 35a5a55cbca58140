/** A point to which moves and flows can be taken back, and the values there. */
export type EditMark = { readonly at: number; readonly values: Float64Array };

type Entry = { readonly isPrice: boolean; readonly takeBack: () => void };

/** What an edit has changed, newest last, so that a preview leaves no trace. */
export class EditJournal {
  private entries: Entry[] = [];
  /** The arc that each moved unit had first, in the order in which they first moved. */
  private readonly firstArc = new Map<number, number>();
  private valuesBefore = new Float64Array();
  private isReplaying = false;

  begin(values: Float64Array): void {
    this.entries = [];
    this.firstArc.clear();
    this.valuesBefore = values.slice();
  }

  /** Changes that nobody takes back. */
  withoutRecord(work: () => void): void {
    this.isReplaying = true;
    work();
    this.isReplaying = false;
  }

  changeOf(values: Float64Array): number[] {
    return Array.from(values, (value, stage) => value - this.valuesBefore[stage]!);
  }

  noteMove(unit: number, formerArc: number): void {
    if (!this.isReplaying && !this.firstArc.has(unit)) this.firstArc.set(unit, formerArc);
  }

  noteFlow(takeBack: () => void): void {
    if (!this.isReplaying) this.entries.push({ isPrice: false, takeBack });
  }

  notePrices(takeBack: () => void): void {
    if (!this.isReplaying) this.entries.push({ isPrice: true, takeBack });
  }

  mark(values: Float64Array): EditMark {
    return { at: this.entries.length, values: values.slice() };
  }

  undo(): void {
    this.takeBack(this.entries);
    this.begin(this.valuesBefore);
  }

  undoMovesTo({ at }: EditMark): void {
    const since = this.entries.splice(at);
    this.takeBack(since.filter(({ isPrice }) => !isPrice));
    this.entries.push(...since.filter(({ isPrice }) => isPrice));
  }

  moved(): [unit: number, firstArc: number][] {
    return [...this.firstArc];
  }

  private takeBack(entries: readonly Entry[]): void {
    this.isReplaying = true;
    for (let at = entries.length - 1; at >= 0; at--) entries[at]!.takeBack();
    this.isReplaying = false;
  }
}
