import 'clearshot/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Props = SvelteHTMLElements['clearshot-check'];

export const props: Props = {
  preset: 'strict',
  'onclearshot-report': ({ detail }) => console.log(detail.report.outcome, detail.file.name),
};
// @ts-expect-error no such preset
export const wrong: Props = { preset: 'severe' };
