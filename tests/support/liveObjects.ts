/** Counts the WebAssembly objects of OpenCV that nobody has deleted. */

interface Handle {
  $$: { ptr?: number };
}

/** Everything made from here on is counted, whichever way OpenCV made it: constructor, clone, roi, vector. */
export function trackLiveObjects(): { count(): number; stop(): void } {
  const handles = new Set<Handle>();
  const { create, defineProperties } = Object;

  function remember<T>(object: T, properties?: PropertyDescriptorMap): T {
    if (properties && '$$' in properties) handles.add(object as Handle);
    return object;
  }

  // The binding marks each of its objects with `$$`, in one of these two ways.
  Object.create = ((prototype: object | null, properties?: PropertyDescriptorMap) =>
    remember(
      properties ? create(prototype, properties) : create(prototype),
      properties,
    )) as typeof Object.create;
  Object.defineProperties = ((object: object, properties: PropertyDescriptorMap) =>
    remember(defineProperties(object, properties), properties)) as typeof Object.defineProperties;

  return {
    count: () => [...handles].filter((handle) => handle.$$.ptr).length,
    stop() {
      Object.create = create;
      Object.defineProperties = defineProperties;
    },
  };
}
