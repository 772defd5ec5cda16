/** Reporting a mistake: all but what was selected, which a tap would undo, is fetched when the report is opened. */
const report = document.querySelector<HTMLDetailsElement>('details.report');
let selected: Range | undefined;

report?.addEventListener('pointerdown', () => {
  selected = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0).cloneRange() : undefined;
});

/** Should the code not arrive, the lines can be selected and copied by hand. */
function complete(): void {
  if (report?.open)
    void import('./report.ts').then(({ fill }) => fill(report, selected)).catch(() => undefined);
}

report?.addEventListener('toggle', complete);
// A hand, or an address that leads into it, may have opened it before this script came.
complete();
