'use client';
import { useEffect, useRef } from 'react';
import { start } from '../checks.js';

export default function Page() {
  const input = useRef(null);
  useEffect(() => start(input.current), []);
  return (
    <main>
      <input id="photo" type="file" ref={input} />
      <clearshot-check language="es" rules={{ glare: 'warn' }} />
    </main>
  );
}
