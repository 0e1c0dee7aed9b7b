"""The German models: sentence starts by rule, entities by one of the neural networks that ship with newsfacts."""

# The models that ship with newsfacts, and their files in this folder.
MODELS = {"default": "ner.onnx", "fast": "ner-fast.onnx"}
