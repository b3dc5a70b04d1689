/** 1234567 as "1,235". */
export const kilobytes = (bytes: number) => Math.round(bytes / 1000).toLocaleString("en-US");

/** 1234567 as "1.2 MB". */
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export const seconds = (value: number) => `${value.toFixed(1)} s`;

export const count = (value: number) => Math.round(value).toLocaleString("en-US");
