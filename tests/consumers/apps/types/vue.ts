import 'clearshot/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['clearshot-check']>['$props'];

export const props: Props = { preset: 'strict', rules: { background: 'off' } };
// @ts-expect-error no such preset
export const wrong: Props = { preset: 'severe' };
