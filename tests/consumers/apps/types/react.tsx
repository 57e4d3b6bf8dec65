import 'clearshot/react';
import type { ClearshotCheck, PhotoReport } from 'clearshot/react';
import { useRef } from 'react';

export function CardPhoto({ onReport }: { onReport(report: PhotoReport): void }) {
  const check = useRef<ClearshotCheck>(null);
  return (
    <form onReset={() => check.current?.reset()}>
      <clearshot-check
        ref={check}
        name="card"
        required
        require-pass
        preset="strict"
        rules={{ background: 'off' }}
        onclearshot-report={({ detail }) => onReport(detail.report)}
      />
      {/* @ts-expect-error no such preset */}
      <clearshot-check preset="severe" />
    </form>
  );
}
