/** Prints how the live camera keeps up, from a film in place of a camera: npm run bench:live [-- --minutes 5] */
import { measureLive } from './live/measure.ts';
import { giveUp, refuseOthers, takeOption } from './shared/tools.ts';

export async function main(args: string[]): Promise<void> {
  const minutes = Number(takeOption(args, '--minutes') ?? 5);
  if (!(minutes > 0)) giveUp('Expected a number above 0 for --minutes');
  refuseOthers(args, '--minutes');
  await measureLive(minutes);
}
