import { describe, expect, it } from 'vitest';
import { fill, formatMessage } from '../../../../src/core/messages/format.ts';

describe('fill', () => {
  it('fills every placeholder and leaves one without data to be seen', () => {
    expect(fill('{a} of {b}, {a} and {c}', { a: 1, b: 'two' })).toBe('1 of two, 1 and {c}');
  });
});

describe('formatMessage', () => {
  const texts = { cutOff: { problem: 'The {corner} corner is cut off', advice: 'Move back' } };

  it('gives problem and advice with the data filled in', () => {
    expect(formatMessage({ id: 'cutOff', data: { corner: 'top left' } }, texts)).toEqual({
      id: 'cutOff',
      problem: 'The top left corner is cut off',
      advice: 'Move back',
    });
  });

  it('throws for a message without a text', () => {
    expect(() => formatMessage({ id: 'gone' }, texts)).toThrow('Expected a text for message "gone"');
  });
});
