package file

import "encoding/json"

// Schema is the JSON Schema of a dossier, for editors that complete and check keys. What depends
// on several parts of a file, such as a name that is listed twice, it cannot tell; Read does.
func Schema() []byte {
	s := schemaOf(root)
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = "rapporteur.yaml: the dossier of one set of talks"
	out, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		panic("schema of a dossier: " + err.Error()) // maps of strings and lists
	}
	return append(out, '\n')
}

func schemaOf(o *object) map[string]any {
	properties, needs := map[string]any{}, []string{}
	for _, f := range o.fields {
		s := f.schema()
		s["description"] = f.doc
		properties[f.key] = s
		if f.needs {
			needs = append(needs, f.key)
		}
	}
	s := map[string]any{"type": "object", "additionalProperties": false, "properties": properties}
	if len(needs) > 0 {
		s["required"] = needs
	}
	return s
}

func (f field) schema() map[string]any {
	texts := map[string]any{"type": []string{"string", "number"}, "maxLength": maxText, "pattern": `\S`}
	listOf := func(items any) map[string]any {
		return map[string]any{"type": []string{"array", "null"}, "items": items}
	}
	switch f.shape {
	case word:
		return map[string]any{"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
	case name:
		return map[string]any{"type": "string", "pattern": `^[^\sA-Z]+$`}
	case flag:
		return map[string]any{"type": "boolean"}
	case list:
		return listOf(texts)
	case lists:
		return listOf(map[string]any{"type": "array", "minItems": 2, "items": texts})
	case objects:
		return listOf(schemaOf(f.of))
	case oneString:
		return map[string]any{"const": f.only}
	case kindID:
		return map[string]any{"enum": Kinds()}
	}
	return texts
}
