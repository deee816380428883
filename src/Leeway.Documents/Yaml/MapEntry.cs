using Leeway.Documents.Reporting;

namespace Leeway.Documents.Yaml;

sealed record MapEntry(string Key, Place KeyPlace, Node Value);
